internal import CPolicyPage

/// The files of `Sources/CPolicyPage` that make the page, as they were embedded.
enum PageFiles {
  /// What stands in the body before the data.
  static var shell: String { text(policytext_page_shell(), policytext_page_shell_count()) }
  /// The style sheets, one behind the other.
  static var styles: String { text(policytext_page_styles(), policytext_page_styles_count()) }
  /// The scripts, one behind the other: one module.
  static var scripts: String { text(policytext_page_scripts(), policytext_page_scripts_count()) }

  private static func text(_ start: UnsafePointer<UInt8>?, _ count: Int64) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: Int(count)), as: UTF8.self)
  }
}
