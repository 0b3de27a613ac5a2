#include "CInputs.h"

#include <stdlib.h>

#include <zlib.h>

struct policytext_inflater {
  z_stream stream;
};

policytext_inflater *policytext_inflater_open(int32_t kind) {
  policytext_inflater *inflater = calloc(1, sizeof *inflater);
  if (inflater == NULL) return NULL;
  const int window = kind == POLICYTEXT_INFLATE_RAW ? -MAX_WBITS : MAX_WBITS + 16;
  if (inflateInit2(&inflater->stream, window) == Z_OK) return inflater;
  free(inflater);
  return NULL;
}

void policytext_inflater_close(policytext_inflater *inflater) {
  inflateEnd(&inflater->stream);
  free(inflater);
}

void policytext_inflater_restart(policytext_inflater *inflater) { inflateReset(&inflater->stream); }

int32_t policytext_inflater_inflate(
    policytext_inflater *inflater, const uint8_t *bytes, int64_t count, int64_t *taken, uint8_t *output,
    int64_t capacity, int64_t *written) {
  z_stream *stream = &inflater->stream;
  // zlib counts in unsigned integers; the rest is taken by the next call.
  const int64_t most = 1 << 30;
  const uInt given = (uInt)(count - *taken < most ? count - *taken : most);
  const uInt room = (uInt)(capacity < most ? capacity : most);
  stream->next_in = (Bytef *)bytes + *taken;
  stream->avail_in = given;
  stream->next_out = output;
  stream->avail_out = room;
  const int result = inflate(stream, Z_NO_FLUSH);
  *taken += given - stream->avail_in;
  *written = room - stream->avail_out;
  if (result == Z_STREAM_END) return POLICYTEXT_INFLATE_END;
  return result == Z_OK || result == Z_BUF_ERROR ? POLICYTEXT_INFLATE_MORE : POLICYTEXT_INFLATE_BROKEN;
}
