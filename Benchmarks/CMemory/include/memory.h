#pragma once

/// Keeps memory that is given back. Else it is the size of a text that decides whether each run has to ask
/// the system for its memory anew, and one doubling costs more than its work.
void keepMemory(void);
