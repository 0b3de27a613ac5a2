#ifndef POLICYTEXT_CPOLICYPAGE_H
#define POLICYTEXT_CPOLICYPAGE_H

#include <stdint.h>

/// The markup of the page: what stands in its body before the data.
const uint8_t *policytext_page_shell(void);
int64_t policytext_page_shell_count(void);

/// The style sheet of the page.
const uint8_t *policytext_page_styles(void);
int64_t policytext_page_styles_count(void);

/// The script of the page, a module.
const uint8_t *policytext_page_scripts(void);
int64_t policytext_page_scripts_count(void);

#endif
