internal import CInputs

/// The paragraphs of a Word document, a line for each; headers, footnotes and comments are left out.
enum WordText {
  private static let mainPart = "word/document.xml"

  /// The text of a document.
  ///
  /// - Parameter limit: the size up to which its main part is unpacked.
  static func read(_ bytes: [UInt8], limit: ByteCount) throws(Problem.Fact) -> String {
    guard let archive = ZipArchive(bytes) else { throw .brokenZip }
    guard let part = archive.entry(named: mainPart) else { throw .noWordDocument }
    return try Markup.text(of: archive.content(of: part, limit: limit), Int32(POLICYTEXT_MARKUP_DOCX))
  }
}
