#include "Markup.h"

#include <string.h>
#include <strings.h>

#include <libxml/HTMLparser.h>

// Elements that begin and end a line.
static const char *const blocks[] = {
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre",
    "section", "select", "summary", "table", "tbody", "textarea", "tfoot", "thead", "title", "tr", "ul",
};

// Elements whose content nobody reads.
static const char *const unread[] = {"noscript", "script", "style", "template"};

static int is_among(const xmlChar *name, const char *const *names, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (strcasecmp((const char *)name, names[i]) == 0) return 1;
  }
  return 0;
}

#define IS_AMONG(name, names) is_among(name, names, sizeof names / sizeof names[0])

static int keeps_blanks(const xmlChar *name) { return strcasecmp((const char *)name, "pre") == 0; }

static int is_cell(const xmlChar *name) {
  return strcasecmp((const char *)name, "td") == 0 || strcasecmp((const char *)name, "th") == 0;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  (void)attributes;
  struct policytext_markup *markup = context;
  markup_open_element(markup, IS_AMONG(name, unread));
  if (IS_AMONG(name, blocks)) markup_break_line(markup);
  if (keeps_blanks(name)) markup->takes_text++;
}

static void end_element(void *context, const xmlChar *name) {
  struct policytext_markup *markup = context;
  markup_close_element(markup);
  if (IS_AMONG(name, blocks)) markup_break_line(markup);
  // Cells of a row stand apart.
  if (is_cell(name) && markup->count > 0 && markup->text[markup->count - 1] != '\n') {
    markup_append(markup, "\t", 1);
  }
  if (keeps_blanks(name) && markup->takes_text > 0) markup->takes_text--;
}

static int is_blank(xmlChar byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t' || byte == '\f';
}

// A run of blanks is one space; it is nothing at the start of a line, nor where a line of the source ends
// between two ideographs.
static void append_blank(struct policytext_markup *markup, xmlChar next) {
  const char blank = markup->blank;
  markup->blank = 0;
  if (blank == 0 || markup->count == 0) return;
  const uint8_t last = markup->text[markup->count - 1];
  if (is_blank(last) || (blank == '\n' && last >= 0x80 && next >= 0x80)) return;
  markup_append(markup, " ", 1);
}

static void characters(void *context, const xmlChar *text, int count) {
  struct policytext_markup *markup = context;
  if (markup->passed_over_from > 0) return;
  if (markup->takes_text > 0) {
    markup_append(markup, text, (size_t)count);
    return;
  }
  int start = 0;
  while (start < count) {
    if (is_blank(text[start])) {
      const int ends_line = text[start] == '\n' || text[start] == '\r';
      if (markup->blank != '\n') markup->blank = ends_line ? '\n' : ' ';
      start++;
      continue;
    }
    int end = start + 1;
    while (end < count && !is_blank(text[end])) end++;
    append_blank(markup, text[start]);
    markup_append(markup, text + start, (size_t)(end - start));
    start = end;
  }
}

void markup_read_html(struct policytext_markup *markup, const char *bytes, int32_t count) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) {
    markup->state = POLICYTEXT_MARKUP_BROKEN;
    return;
  }
  memset(parser->sax, 0, sizeof *parser->sax);
  parser->sax->startElement = start_element;
  parser->sax->endElement = end_element;
  parser->sax->characters = characters;
  parser->sax->ignorableWhitespace = characters;
  parser->userData = markup;
  markup->parser = parser;
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
      | HTML_PARSE_IGNORE_ENC;
  // Nothing makes a tree, so that none comes back; HTML is never so broken that it can't be read.
  htmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  htmlFreeParserCtxt(parser);
}
