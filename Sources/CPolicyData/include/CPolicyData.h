#ifndef POLICYTEXT_CPOLICYDATA_H
#define POLICYTEXT_CPOLICYDATA_H

#include <stdint.h>

/// The compiled built-in lexicons and rules: `policytext_data_count()` bytes, aligned to 16.
const uint8_t *policytext_data(void);
int64_t policytext_data_count(void);

/// The weights of the tagger: `policytext_tagger_count()` bytes, aligned to 16.
const uint8_t *policytext_tagger(void);
int64_t policytext_tagger_count(void);

/// The JSON Schema of results, Documentation/result.schema.json.
const uint8_t *policytext_result_schema(void);
int64_t policytext_result_schema_count(void);

#endif
