#include "CPolicyData.h"

#if !defined(__has_embed)
#error "PolicyText needs a C compiler with #embed (clang 19 or later, as in Swift 6.1)"
#endif
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "The compiled data is little-endian and read in place"
#endif

// Without the file the library is built without data, as `make data` needs it to make the file.
static _Alignas(16) const uint8_t data[] = {
#if __has_embed("generated/policy.bin") == __STDC_EMBED_FOUND__
#embed "generated/policy.bin"
#else
#warning "generated/policy.bin is missing: run `make data`"
    0
#endif
};

static _Alignas(16) const uint8_t tagger[] = {
#if __has_embed("generated/tagger.bin") == __STDC_EMBED_FOUND__
#embed "generated/tagger.bin"
#else
#warning "generated/tagger.bin is missing: run `make train`"
    0
#endif
};

static const uint8_t result_schema[] = {
#embed "../../Documentation/result.schema.json"
};

const uint8_t *policytext_data(void) { return data; }
int64_t policytext_data_count(void) { return sizeof data; }
const uint8_t *policytext_tagger(void) { return tagger; }
int64_t policytext_tagger_count(void) { return sizeof tagger; }
const uint8_t *policytext_result_schema(void) { return result_schema; }
int64_t policytext_result_schema_count(void) { return sizeof result_schema; }
