/// A place in a file of marks, for what is wrong there.
struct AnnotationPlace {
  /// The file as the caller named it.
  let file: String
  let line: ByteLine
  /// The byte of the line; nil for its first.
  var at: Int?

  /// A diagnostic at the place.
  func diagnostic(_ message: String) -> Diagnostic { line.diagnostic(file: file, at: at, message) }
}

/// A mark as a file has it.
struct AnnotationMark {
  /// The label, before it is renamed.
  let label: String
  /// The offset of its first character, in Unicode scalars.
  let start: Int
  /// The offset behind its last character.
  let end: Int
  /// The words that the file has for it.
  var text: String?
  /// The rule that the file has for it.
  var rule: String?
  let place: AnnotationPlace
}

/// A text whose places are given in Unicode scalars.
struct ScalarText {
  let text: String
  let count: Int
  private let units: [UInt16]
  private let offsets: OffsetTable

  /// - Complexity: O(n).
  init(_ text: String) {
    self.text = text
    units = Array(text.utf16)
    offsets = OffsetTable(units: units)
    count = offsets.offset(of: units.count, in: .scalars, units: units)
  }

  /// The span between two offsets.
  ///
  /// - Throws: `AnnotationFault` if there is no such stretch of the text.
  func span(_ start: Int, _ end: Int) throws(AnnotationFault) -> TextSpan {
    if start >= end {
      throw AnnotationFault(
        reason: "the stretch is empty: its end (\(end)) has to lie behind its start (\(start))")
    }
    guard start >= 0, end <= count else {
      throw AnnotationFault(
        reason: "\(start) to \(end) lies outside of the text, which has \(count) characters; "
          + "\(Self.howOffsetsCount)")
    }
    return TextSpan(start: utf16(start), end: utf16(end))
  }

  /// What a stretch says.
  func words(of span: TextSpan) -> String {
    String(decoding: units[span.start..<span.end], as: UTF16.self)
  }

  /// How places are told in all formats.
  static let howOffsetsCount = "offsets count Unicode scalars from 0, as Python does, the end exclusive"

  private func utf16(_ offset: Int) -> Int { offsets.utf16Offset(of: offset, in: .scalars, units: units) }
}

/// What is wrong with a mark, in words.
struct AnnotationFault: Error {
  let reason: String
}
