// ICU's words, cut by a loop in C over the first texts of a corpus whenever it is told to.
//
//     icu CORPUS utf8|utf16
//
// The corpus holds texts in UTF-8, each with a NUL behind it. What it says is what worker.py says.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <unicode/ubrk.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>

typedef struct {
  const char *utf8;
  int32_t bytes;
  UChar *utf16;
  int32_t units;
} Text;

static void fail(const char *what) {
  fprintf(stderr, "icu: %s\n", what);
  exit(1);
}

static char *contents(const char *path, long *size) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) fail(path);
  *size = ftell(file);
  rewind(file);
  char *bytes = malloc(*size + 1);
  if (bytes == NULL || fread(bytes, 1, *size, file) != (size_t)*size) fail(path);
  fclose(file);
  return bytes;
}

static Text *texts(char *bytes, long size, long *count) {
  UErrorCode status = U_ZERO_ERROR;
  Text *texts = NULL;
  *count = 0;
  for (char *at = bytes; at < bytes + size; at += strlen(at) + 1) {
    texts = realloc(texts, (*count + 1) * sizeof *texts);
    Text text = {at, (int32_t)strlen(at), malloc((strlen(at) + 1) * sizeof(UChar)), 0};
    u_strFromUTF8(text.utf16, text.bytes + 1, &text.units, text.utf8, text.bytes, &status);
    texts[(*count)++] = text;
  }
  if (U_FAILURE(status)) fail(u_errorName(status));
  return texts;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc != 3) fail("icu CORPUS utf8|utf16");
  long size, known;
  char *bytes = contents(argv[1], &size);
  Text *corpus = texts(bytes, size, &known);
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *breaks = ubrk_open(UBRK_WORD, "zh_Hans", NULL, 0, &status);
  UText *view = NULL;
  puts("ready");
  fflush(stdout);

  long count;
  while (scanf("%ld", &count) == 1) {
    long words = 0, read = 0;
    const double start = now();
    for (long i = 0; i < count && i < known; i++) {
      if (strcmp(argv[2], "utf16") == 0) {
        ubrk_setText(breaks, corpus[i].utf16, corpus[i].units, &status);
      } else {
        view = utext_openUTF8(view, corpus[i].utf8, corpus[i].bytes, &status);
        ubrk_setUText(breaks, view, &status);
      }
      while (ubrk_next(breaks) != UBRK_DONE) words += ubrk_getRuleStatus(breaks) >= UBRK_WORD_NUMBER;
      read += corpus[i].bytes;
    }
    const double seconds = now() - start;
    if (U_FAILURE(status) || words == 0) fail(u_errorName(status));
    printf("%.9f %ld\n", seconds, read);
    fflush(stdout);
  }
}
