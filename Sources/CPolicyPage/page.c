#include "CPolicyPage.h"

#if !defined(__has_embed)
#error "PolicyText needs a C compiler with #embed (clang 19 or later, as in Swift 6.1)"
#endif

// The files of a kind one behind the other, as the page has them; each ends with a line end.

static const uint8_t shell[] = {
#embed "shell.html"
};

static const uint8_t styles[] = {
#embed "styles/base.css" suffix(,)
#embed "styles/layout.css" suffix(,)
#embed "styles/text.css" suffix(,)
#embed "styles/lists.css" suffix(,)
#embed "styles/floating.css" suffix(,)
#embed "styles/print.css"
};

static const uint8_t scripts[] = {
#embed "scripts/dom.js" suffix(,)
#embed "scripts/palette.js" suffix(,)
#embed "scripts/data.js" suffix(,)
#embed "scripts/model.js" suffix(,)
#embed "scripts/leaves.js" suffix(,)
#embed "scripts/textview.js" suffix(,)
#embed "scripts/spotlight.js" suffix(,)
#embed "scripts/navigator.js" suffix(,)
#embed "scripts/card.js" suffix(,)
#embed "scripts/cardcontent.js" suffix(,)
#embed "scripts/legend.js" suffix(,)
#embed "scripts/names.js" suffix(,)
#embed "scripts/table.js" suffix(,)
#embed "scripts/figures.js" suffix(,)
#embed "scripts/statements.js" suffix(,)
#embed "scripts/duties.js" suffix(,)
#embed "scripts/joined.js" suffix(,)
#embed "scripts/search.js" suffix(,)
#embed "scripts/theme.js" suffix(,)
#embed "scripts/views.js" suffix(,)
#embed "scripts/rail.js" suffix(,)
#embed "scripts/page.js"
};

const uint8_t *policytext_page_shell(void) { return shell; }
int64_t policytext_page_shell_count(void) { return sizeof shell; }
const uint8_t *policytext_page_styles(void) { return styles; }
int64_t policytext_page_styles_count(void) { return sizeof styles; }
const uint8_t *policytext_page_scripts(void) { return scripts; }
int64_t policytext_page_scripts_count(void) { return sizeof scripts; }
