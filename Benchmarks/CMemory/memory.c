#include "memory.h"

#include <limits.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void keepMemory(void) {
#ifdef __GLIBC__
  mallopt(M_MMAP_MAX, 0);
  mallopt(M_TRIM_THRESHOLD, INT_MAX);
#endif
}
