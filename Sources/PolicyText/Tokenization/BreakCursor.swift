internal import CICU

/// One of ICU's break iterators: owns it, and closes it at the end of its life.
///
/// The cursor reads its text in place and so must not outlive it.
///
/// It may go from one thread to another, since it has one owner and all that moves it is mutating; what
/// only borrows it (``copy(over:)``) ICU allows from many threads at once.
struct BreakCursor: ~Copyable, @unchecked Sendable {
  /// An error of ICU's.
  struct Failure: Error {
    /// ICU's name for the error.
    let name: String
  }

  private let breaks: OpaquePointer

  /// Opens a cursor that has no text yet.
  init(_ unit: BreakRules.Unit, locale: String) throws(Failure) {
    let kind = unit == .words ? POLICYTEXT_BREAKS_WORDS : POLICYTEXT_BREAKS_SENTENCES
    var error: Int32 = 0
    guard let breaks = policytext_breaks_open(kind, locale, &error) else {
      throw Failure(name: String(cString: policytext_icu_error_name(error)))
    }
    self.breaks = breaks
  }

  private init(owning breaks: OpaquePointer) { self.breaks = breaks }

  deinit { policytext_breaks_close(breaks) }

  /// A cursor of the same rules at the start of `text`, or nil if ICU fails.
  func copy(over text: UnsafeBufferPointer<UInt8>) -> BreakCursor? {
    guard let start = text.baseAddress, let count = Int32(exactly: text.count),
      let breaks = policytext_breaks_clone(self.breaks)
    else { return nil }
    let copy = BreakCursor(owning: breaks)
    guard policytext_breaks_set_text(breaks, start, count) == 0 else { return nil }
    return copy
  }

  /// Goes to the next break. Returns its offset in bytes, and the rule status of what stands before it;
  /// nil behind the last break, which is the end of the text.
  mutating func next() -> (offset: Int, status: Int32)? {
    var status: Int32 = 0
    let offset = policytext_breaks_next(breaks, &status)
    return offset == POLICYTEXT_BREAKS_DONE ? nil : (Int(offset), status)
  }
}
