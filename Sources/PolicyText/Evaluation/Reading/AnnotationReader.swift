/// Reads texts with marks in the forms of ``AnnotationFormat``, to be scored against or to be scored.
///
/// ```swift
/// var reader = AnnotationReader()
/// reader.labels = ["ORG": .company]
/// reader.types = [.company]
/// let gold = try reader.read(contentsOf: "gold.jsonl")
/// let predicted = try reader.read(contentsOf: "predicted.conll", for: gold)
/// let evaluation = NameEvaluation(of: gold, predicted: predicted)
/// ```
///
/// Names of a text must not overlap, since each place is scored once; names of types that don't count are
/// passed over before.
public struct AnnotationReader: Sendable {
  /// The types that are read; nil for all.
  public var types: Set<EntityType>?
  /// What labels of the files are called here; a label that is not among them is a type by its own name.
  public var labels: [String: EntityType] = [:]

  /// Makes a reader of all types.
  public init() {}

  /// Reads texts with their names.
  ///
  /// - Parameters:
  ///   - path: a file of UTF-8, up to 64 MB, or for brat also a folder.
  ///   - format: the form of the file; nil for the one that its name or its first record tells.
  /// - Throws: ``Diagnostics`` with all that is wrong, of very much the first 50 and the number of the rest.
  /// - Complexity: O(n log n) in the size of the file, O(n) where names come in the order of the text.
  public func read(
    contentsOf path: String, format: AnnotationFormat? = nil
  ) throws(Diagnostics) -> [AnnotatedText] {
    try names(path, format, for: nil)
  }

  /// Reads the names that were predicted in the texts of a gold standard; the file may leave the texts out.
  ///
  /// - Returns: the texts of the gold in their order, each with the names that were predicted.
  /// - Throws: ``Diagnostics`` with all that is wrong; a document that is missing, is not in the gold, or has
  ///   another text is.
  public func read(
    contentsOf path: String, format: AnnotationFormat? = nil, for gold: [AnnotatedText]
  ) throws(Diagnostics) -> [AnnotatedText] {
    try names(path, format, for: gold)
  }

  /// Reads texts with their statements, a document a line: `{"id", "text", "statements": […]}`, in the form
  /// that `policytext statements` writes, with the text.
  ///
  /// - Throws: ``Diagnostics`` with all that is wrong.
  public func readStatements(contentsOf path: String) throws(Diagnostics) -> [AnnotatedText] {
    try statements(path, for: nil)
  }

  /// Reads the statements that were predicted in the texts of a gold standard; the file may leave the texts
  /// out.
  ///
  /// - Returns: the texts of the gold in their order, each with the statements that were predicted.
  /// - Throws: ``Diagnostics`` as ``read(contentsOf:format:for:)`` does.
  public func readStatements(
    contentsOf path: String, for gold: [AnnotatedText]
  ) throws(Diagnostics) -> [AnnotatedText] {
    try statements(path, for: gold)
  }

  private func names(
    _ path: String, _ format: AnnotationFormat?, for gold: [AnnotatedText]?
  ) throws(Diagnostics) -> [AnnotatedText] {
    var draft = AnnotationDraft(file: path, reader: self, gold: gold)
    if format == .brat || format == nil && BratFiles.areMeant(by: path) {
      try BratReader.read(path, into: &draft)
      return try draft.result()
    }
    let bytes = try TextFile.bytes(of: path)
    switch format ?? AnnotationFormat(of: bytes, file: path) {
    case .doccano: draft.readLines(of: bytes, as: .doccano)
    case .conll: CoNLLReader.read(bytes, into: &draft)
    case .jsonl, .brat: draft.readLines(of: bytes, as: .names)
    }
    return try draft.result()
  }

  private func statements(
    _ path: String, for gold: [AnnotatedText]?
  ) throws(Diagnostics) -> [AnnotatedText] {
    var draft = AnnotationDraft(file: path, reader: self, gold: gold)
    draft.readLines(of: try TextFile.bytes(of: path), as: .statements)
    return try draft.result()
  }
}
