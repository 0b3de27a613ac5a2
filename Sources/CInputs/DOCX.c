#include "Markup.h"

#include <string.h>

#include <libxml/parser.h>

static int is(const xmlChar *name, const char *other) { return strcmp((const char *)name, other) == 0; }

static void start_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespace_count,
    const xmlChar **namespaces, int attribute_count, int defaulted_count, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespace_count, (void)namespaces;
  (void)attribute_count, (void)defaulted_count, (void)attributes;
  struct policytext_markup *markup = context;
  // What a fallback holds stands in the choice before it too.
  markup_open_element(markup, is(name, "Fallback"));
  if (markup->passed_over_from > 0) return;
  markup->takes_text = is(name, "t");
  if (is(name, "br") || is(name, "cr")) markup_append(markup, "\n", 1);
  if (is(name, "noBreakHyphen")) markup_append(markup, "-", 1);
  // Tab stops of a paragraph's properties are at its start.
  if (is(name, "tab") && markup->count > 0 && markup->text[markup->count - 1] != '\n') {
    markup_append(markup, "\t", 1);
  }
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  struct policytext_markup *markup = context;
  if (markup->passed_over_from == 0 && is(name, "p")) markup_append(markup, "\n", 1);
  markup->takes_text = 0;
  markup_close_element(markup);
}

static void characters(void *context, const xmlChar *text, int count) {
  struct policytext_markup *markup = context;
  if (markup->takes_text && markup->passed_over_from == 0) markup_append(markup, text, (size_t)count);
}

// A document has no DTD; one that does wants to have its entities expanded.
static void internal_subset(
    void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)name, (void)external, (void)system;
  struct policytext_markup *markup = context;
  markup->state = POLICYTEXT_MARKUP_BROKEN;
  xmlStopParser(markup->parser);
}

void markup_read_docx(struct policytext_markup *markup, const char *bytes, int32_t count) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) {
    markup->state = POLICYTEXT_MARKUP_BROKEN;
    return;
  }
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->initialized = XML_SAX2_MAGIC;
  parser->sax->startElementNs = start_element;
  parser->sax->endElementNs = end_element;
  parser->sax->characters = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->sax->internalSubset = internal_subset;
  parser->userData = markup;
  markup->parser = parser;
  const int options = XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NONET | XML_PARSE_HUGE;
  xmlCtxtReadMemory(parser, bytes, count, NULL, NULL, options);
  if (!parser->wellFormed && markup->state == POLICYTEXT_MARKUP_READ) {
    markup->state = POLICYTEXT_MARKUP_BROKEN;
    if (parser->input != NULL) markup->line = parser->input->line;
  }
  xmlFreeParserCtxt(parser);
}
