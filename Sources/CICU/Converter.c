#include "CICU.h"

#include <stdlib.h>

#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ucnv_err.h>

#define PIVOT_SIZE 1024

struct policytext_converter {
  UConverter *source;
  UConverter *utf8;
  UChar pivot[PIVOT_SIZE];
  UChar *pivot_source;
  UChar *pivot_target;
  int64_t replaced;
  int is_started;
};

// ICU's own callback writes U+001A for single bytes in some encodings.
static void replace(
    const void *context, UConverterToUnicodeArgs *arguments, const char *bytes, int32_t count,
    UConverterCallbackReason reason, UErrorCode *status) {
  (void)bytes;
  (void)count;
  if (reason > UCNV_IRREGULAR) return;
  static const UChar replacement = 0xFFFD;
  ((policytext_converter *)context)->replaced++;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

policytext_converter *policytext_converter_open(const char *encoding) {
  UErrorCode status = U_ZERO_ERROR;
  policytext_converter *converter = calloc(1, sizeof *converter);
  if (converter == NULL) return NULL;
  converter->source = ucnv_open(encoding, &status);
  converter->utf8 = ucnv_open("UTF-8", &status);
  if (U_SUCCESS(status)) ucnv_setToUCallBack(converter->source, replace, converter, NULL, NULL, &status);
  if (U_SUCCESS(status)) return converter;
  policytext_converter_close(converter);
  return NULL;
}

void policytext_converter_close(policytext_converter *converter) {
  ucnv_close(converter->source);
  ucnv_close(converter->utf8);
  free(converter);
}

int64_t policytext_converter_convert(
    policytext_converter *converter, const uint8_t *bytes, int64_t count, int64_t *taken, int32_t flush,
    uint8_t *output, int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const char *source = (const char *)bytes + *taken;
  char *target = (char *)output;
  UBool is_start = !converter->is_started;
  if (is_start) converter->pivot_source = converter->pivot_target = converter->pivot;
  converter->is_started = 1;
  ucnv_convertEx(
      converter->utf8, converter->source, &target, (char *)output + capacity, &source,
      (const char *)bytes + count, converter->pivot, &converter->pivot_source, &converter->pivot_target,
      converter->pivot + PIVOT_SIZE, is_start, flush != 0, &status);
  *taken = source - (const char *)bytes;
  if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return -1;
  return target - (char *)output;
}

int64_t policytext_converter_replaced(const policytext_converter *converter) { return converter->replaced; }
