/// How rows of fields are written, for spreadsheets and for programs.
///
/// - With commas (CSV): RFC 4180. A row ends with CR LF; a field with a comma, a quote or a line end in it
///   stands in quotes, and quotes in it are doubled.
/// - With tabs (TSV): a row ends with LF, and nothing is quoted. In a field, `\t` is a tab, `\n` and `\r` are
///   line ends, and `\\` is a backslash.
public struct RowForm: Hashable, Sendable {
  /// What stands between two fields.
  public enum Separator: Hashable, Sendable {
    /// A comma: CSV.
    case comma
    /// A tab: TSV.
    case tab
  }

  /// What stands between two fields.
  public var separator: Separator
  /// Whether the mark of byte order stands before the first row, by which spreadsheets know UTF-8.
  public var hasByteOrderMark: Bool
  /// Whether a field that a spreadsheet would take for a formula gets a quote (`'`) before it: one that begins
  /// with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end, and is no plain decimal number.
  public var guardsFormulas: Bool

  /// Makes a form.
  public init(separator: Separator = .comma, hasByteOrderMark: Bool = false, guardsFormulas: Bool = false) {
    self.separator = separator
    self.hasByteOrderMark = hasByteOrderMark
    self.guardsFormulas = guardsFormulas
  }

  /// Commas, as RFC 4180 has them.
  public static let csv = RowForm()
  /// Tabs.
  public static let tsv = RowForm(separator: .tab)
}
