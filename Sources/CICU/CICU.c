#include "CICU.h"

#include <string.h>

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utext.h>
#include <unicode/utypes.h>
#include <unicode/uversion.h>

_Static_assert(POLICYTEXT_STATUS_NUMBER == UBRK_WORD_NUMBER, "the rule status of numbers");
_Static_assert(POLICYTEXT_STATUS_WORD == UBRK_WORD_LETTER, "the rule status of words");
_Static_assert(POLICYTEXT_BREAKS_DONE == UBRK_DONE, "the end of the breaks");

static UBreakIterator *icu(policytext_breaks *breaks) { return (UBreakIterator *)breaks; }

// Whether a buffer took a whole string: one that is exactly full holds no NUL, and must not be read.
static int is_complete(UErrorCode status) {
  return U_SUCCESS(status) && status != U_STRING_NOT_TERMINATED_WARNING;
}

static int is_numeric(const char *region) { return region[strspn(region, "0123456789")] == '\0'; }

// ICU keeps no list of variants; those it has data for are in the names of its locales.
static int is_available(const char *name) {
  const int32_t count = uloc_countAvailable();
  for (int32_t i = 0; i < count; i++) {
    if (strcmp(uloc_getAvailable(i), name) == 0) return 1;
  }
  return 0;
}

int32_t policytext_locale_check(const char *locale) {
  UErrorCode status = U_ZERO_ERROR;
  char name[ULOC_FULLNAME_CAPACITY];
  char base[ULOC_FULLNAME_CAPACITY];
  char part[ULOC_FULLNAME_CAPACITY];

  // A name that does not fit is no locale.
  uloc_canonicalize(locale, name, sizeof name, &status);
  if (!is_complete(status)) return POLICYTEXT_LOCALE_UNKNOWN_LANGUAGE;
  uloc_getBaseName(name, base, sizeof base, &status);
  if (!is_complete(status)) return POLICYTEXT_LOCALE_UNKNOWN_LANGUAGE;

  if (uloc_getISO3Language(base)[0] == '\0') return POLICYTEXT_LOCALE_UNKNOWN_LANGUAGE;

  int32_t length = uloc_getScript(base, part, sizeof part, &status);
  if (length > 0 && u_getPropertyValueEnum(UCHAR_SCRIPT, part) == UCHAR_INVALID_CODE) {
    return POLICYTEXT_LOCALE_UNKNOWN_SCRIPT;
  }
  // 001 and 419 are regions too, but have no three letters.
  length = uloc_getCountry(base, part, sizeof part, &status);
  if (length > 0 && !is_numeric(part) && uloc_getISO3Country(base)[0] == '\0') {
    return POLICYTEXT_LOCALE_UNKNOWN_REGION;
  }
  length = uloc_getVariant(base, part, sizeof part, &status);
  if (length > 0 && !is_available(base)) return POLICYTEXT_LOCALE_UNKNOWN_VARIANT;

  return POLICYTEXT_LOCALE_KNOWN;
}

policytext_breaks *policytext_breaks_open(int32_t kind, const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UBreakIteratorType type = kind == POLICYTEXT_BREAKS_SENTENCES ? UBRK_SENTENCE : UBRK_WORD;
  UBreakIterator *breaks = ubrk_open(type, locale, NULL, 0, &status);
  *error = U_FAILURE(status) ? status : U_ZERO_ERROR;
  return (policytext_breaks *)breaks;
}

policytext_breaks *policytext_breaks_clone(const policytext_breaks *original) {
  UErrorCode status = U_ZERO_ERROR;
#if U_ICU_VERSION_MAJOR_NUM >= 69
  UBreakIterator *breaks = ubrk_clone((const UBreakIterator *)original, &status);
#else
  UBreakIterator *breaks = ubrk_safeClone((const UBreakIterator *)original, NULL, NULL, &status);
#endif
  return (policytext_breaks *)breaks;
}

void policytext_breaks_close(policytext_breaks *breaks) { ubrk_close(icu(breaks)); }

int32_t policytext_breaks_set_text(policytext_breaks *breaks, const uint8_t *text, int32_t count) {
  UErrorCode status = U_ZERO_ERROR;
  UText view = UTEXT_INITIALIZER;
  utext_openUTF8(&view, (const char *)text, count, &status);
  // The break iterator makes a shallow clone of the view: the bytes themselves stay where they are.
  ubrk_setUText(icu(breaks), &view, &status);
  utext_close(&view);
  return U_FAILURE(status) ? status : U_ZERO_ERROR;
}

int32_t policytext_breaks_next(policytext_breaks *breaks, int32_t *status) {
  const int32_t offset = ubrk_next(icu(breaks));
  if (offset != UBRK_DONE) *status = ubrk_getRuleStatus(icu(breaks));
  return offset;
}

const char *policytext_icu_error_name(int32_t error) { return u_errorName((UErrorCode)error); }
