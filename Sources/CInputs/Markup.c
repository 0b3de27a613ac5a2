#include "Markup.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parserInternals.h>

void markup_append(policytext_markup *markup, const void *bytes, size_t count) {
  if (markup->count + count > markup->capacity) {
    size_t capacity = 2 * markup->capacity + count;
    uint8_t *text = realloc(markup->text, capacity);
    if (text == NULL) {
      markup->state = POLICYTEXT_MARKUP_BROKEN;
      return;
    }
    markup->text = text;
    markup->capacity = capacity;
  }
  memcpy(markup->text + markup->count, bytes, count);
  markup->count += count;
}

void markup_break_line(policytext_markup *markup) {
  markup->blank = 0;
  if (markup->count > 0 && markup->text[markup->count - 1] != '\n') markup_append(markup, "\n", 1);
}

void markup_open_element(policytext_markup *markup, int passes_over) {
  markup->depth++;
  if (passes_over && markup->passed_over_from == 0) markup->passed_over_from = markup->depth;
  if (markup->depth > MAX_DEPTH && markup->state == POLICYTEXT_MARKUP_READ) {
    markup->state = POLICYTEXT_MARKUP_DEEP;
    xmlStopParser(markup->parser);
  }
}

void markup_close_element(policytext_markup *markup) {
  if (markup->depth == markup->passed_over_from) markup->passed_over_from = 0;
  markup->depth--;
}

policytext_markup *policytext_markup_open(int32_t kind, const uint8_t *bytes, int32_t count) {
  policytext_markup *markup = calloc(1, sizeof *markup);
  if (markup == NULL) return NULL;
  if (kind == POLICYTEXT_MARKUP_HTML) markup_read_html(markup, (const char *)bytes, count);
  else markup_read_docx(markup, (const char *)bytes, count);
  return markup;
}

void policytext_markup_close(policytext_markup *markup) {
  free(markup->text);
  free(markup);
}

int32_t policytext_markup_state(const policytext_markup *markup) { return markup->state; }

int32_t policytext_markup_line(const policytext_markup *markup) { return markup->line; }

const uint8_t *policytext_markup_text(const policytext_markup *markup, int64_t *count) {
  *count = (int64_t)markup->count;
  return markup->text;
}
