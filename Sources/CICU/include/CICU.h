#ifndef POLICYTEXT_CICU_H
#define POLICYTEXT_CICU_H

// ICU's break iterators and converters behind opaque types and plain integers. No header of ICU may be included here:
// Swift would see it, and it clashes with the ICU that Foundation brings.

#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// What a break iterator looks for.
#define POLICYTEXT_BREAKS_WORDS 0
#define POLICYTEXT_BREAKS_SENTENCES 1

/// What is wrong with a locale.
#define POLICYTEXT_LOCALE_KNOWN 0
#define POLICYTEXT_LOCALE_UNKNOWN_LANGUAGE 1
#define POLICYTEXT_LOCALE_UNKNOWN_SCRIPT 2
#define POLICYTEXT_LOCALE_UNKNOWN_REGION 3
#define POLICYTEXT_LOCALE_UNKNOWN_VARIANT 4

/// The rule status of a word break says what stands before it: from here on a number, a word.
#define POLICYTEXT_STATUS_NUMBER 100
#define POLICYTEXT_STATUS_WORD 200

/// Returned by `policytext_breaks_next` behind the last break.
#define POLICYTEXT_BREAKS_DONE (-1)

/// A break iterator.
typedef struct policytext_breaks policytext_breaks;

/// Says whether ICU knows every part of a locale. ICU itself takes any locale and quietly falls back to its
/// root rules.
int32_t policytext_locale_check(const char *locale);

/// Opens a break iterator without text. Returns NULL and sets `error` to ICU's code if it can't.
policytext_breaks *_Nullable policytext_breaks_open(int32_t kind, const char *locale, int32_t *error);

/// Makes a break iterator of the same rules. One original may be cloned by many threads at once.
policytext_breaks *_Nullable policytext_breaks_clone(const policytext_breaks *original);

/// Closes a break iterator.
void policytext_breaks_close(policytext_breaks *breaks);

/// Puts a break iterator at the start of a text, `count` bytes of UTF-8, which is not copied and has to
/// stay where it is until the last call of `policytext_breaks_next`. Returns 0 or ICU's error code.
int32_t policytext_breaks_set_text(policytext_breaks *breaks, const uint8_t *text, int32_t count);

/// Goes to the next break. Returns its offset in bytes and sets `status` to its rule status; returns
/// `POLICYTEXT_BREAKS_DONE` behind the last one.
int32_t policytext_breaks_next(policytext_breaks *breaks, int32_t *status);

/// A converter from some encoding to UTF-8.
typedef struct policytext_converter policytext_converter;

/// Opens a converter. Returns NULL if ICU knows no encoding of the name.
policytext_converter *_Nullable policytext_converter_open(const char *encoding);

/// Closes a converter.
void policytext_converter_close(policytext_converter *converter);

/// Converts bytes, from `*taken` to `count`, and moves `*taken` behind those that it took; `flush` says that
/// no more will come. Returns the number of bytes of UTF-8 that were written to `output`, and -1 if ICU
/// fails. There may be more to write as long as the output is full. What can't be read is U+FFFD.
int64_t policytext_converter_convert(
    policytext_converter *converter, const uint8_t *bytes, int64_t count, int64_t *taken, int32_t flush,
    uint8_t *output, int64_t capacity);

/// The number of sequences so far that could not be read.
int64_t policytext_converter_replaced(const policytext_converter *converter);

/// ICU's name for an error code.
const char *policytext_icu_error_name(int32_t error);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#if defined(__cplusplus)
}
#endif

#endif
