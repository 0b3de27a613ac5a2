internal import PolicyText

extension Duty: TableRow {
  static let titles = ["role", "agency", "task"]
  static let nothing = "no duties"

  static func rows(of extraction: Extraction) -> [Duty] { extraction.duties }

  var cells: [String] { [role, agency.text, task.text].map { VisibleText.collapsed($0) } }
}
