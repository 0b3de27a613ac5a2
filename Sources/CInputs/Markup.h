#ifndef POLICYTEXT_MARKUP_H
#define POLICYTEXT_MARKUP_H

#include "CInputs.h"

#include <stddef.h>

// More than any page has; what closes an element has to look through those that are open.
#define MAX_DEPTH 1024

struct policytext_markup {
  uint8_t *text;
  size_t count;
  size_t capacity;
  int32_t state;
  int32_t line;
  // The elements that are open, and from which of them on nothing is taken (0: all is taken).
  int32_t depth;
  int32_t passed_over_from;
  // Whether the characters that come are text (DOCX), or keep their blanks (HTML).
  int32_t takes_text;
  // Blanks that stand before what comes: 0, ' ', or '\n' where a line ended in them.
  char blank;
  // libxml2's parser.
  void *parser;
};

void markup_append(struct policytext_markup *markup, const void *bytes, size_t count);
void markup_break_line(struct policytext_markup *markup);
// Counts an element; stops the parser where too many are open.
void markup_open_element(struct policytext_markup *markup, int passes_over);
void markup_close_element(struct policytext_markup *markup);

void markup_read_html(struct policytext_markup *markup, const char *bytes, int32_t count);
void markup_read_docx(struct policytext_markup *markup, const char *bytes, int32_t count);

#endif
