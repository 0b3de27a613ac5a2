#ifndef POLICYTEXT_CINPUTS_H
#define POLICYTEXT_CINPUTS_H

// zlib's and libxml2's readers behind opaque types and plain integers.

#include <stdint.h>

#if defined(__clang__)
#pragma clang assume_nonnull begin
#endif

/// What compressed bytes are part of.
#define POLICYTEXT_INFLATE_GZIP 0
/// Bare deflated data, as a zip file has them.
#define POLICYTEXT_INFLATE_RAW 1

/// How far inflating came.
#define POLICYTEXT_INFLATE_MORE 0
#define POLICYTEXT_INFLATE_END 1
#define POLICYTEXT_INFLATE_BROKEN 2

/// A stream that is being inflated.
typedef struct policytext_inflater policytext_inflater;

/// Opens a stream. Returns NULL if there is no memory for it.
policytext_inflater *_Nullable policytext_inflater_open(int32_t kind);

/// Closes a stream.
void policytext_inflater_close(policytext_inflater *inflater);

/// Makes a stream ready for another one, which begins with the bytes that come next.
void policytext_inflater_restart(policytext_inflater *inflater);

/// Inflates bytes, from `*taken` to `count`, and moves `*taken` behind those that it took. Writes at most
/// `capacity` bytes, sets `*written` to their number, and returns how far it came.
int32_t policytext_inflater_inflate(
    policytext_inflater *inflater, const uint8_t *bytes, int64_t count, int64_t *taken, uint8_t *output,
    int64_t capacity, int64_t *written);

/// What a text is written in.
#define POLICYTEXT_MARKUP_HTML 0
/// The main part of a Word document.
#define POLICYTEXT_MARKUP_DOCX 1

/// What became of a text.
#define POLICYTEXT_MARKUP_READ 0
#define POLICYTEXT_MARKUP_BROKEN 1
/// Elements lie in each other beyond all measure.
#define POLICYTEXT_MARKUP_DEEP 2

/// The words of a text in markup.
typedef struct policytext_markup policytext_markup;

/// Reads a text in markup: `count` bytes of UTF-8. Returns NULL if there is no memory for it.
policytext_markup *_Nullable policytext_markup_open(int32_t kind, const uint8_t *bytes, int32_t count);

/// Lets go of the words.
void policytext_markup_close(policytext_markup *markup);

/// What became of it.
int32_t policytext_markup_state(const policytext_markup *markup);

/// The line at which it is broken.
int32_t policytext_markup_line(const policytext_markup *markup);

/// The words as UTF-8; `*count` is set to the number of bytes.
const uint8_t *_Nullable policytext_markup_text(const policytext_markup *markup, int64_t *count);

#if defined(__clang__)
#pragma clang assume_nonnull end
#endif

#endif
