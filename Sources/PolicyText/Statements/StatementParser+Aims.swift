#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

// Aims that no word of the sentence tells.
extension StatementParser {
  /// Takes for aims what the form of the figures shows to be planned: a growth of 左右, which nobody measures,
  /// and with it the other growths of the sentence; a round count of 以上 that a verb tells of.
  mutating func markAims() {
    let isPlan = drafts.contains { row in
      row.status == nil && row.value == nil && row.change?.figure?.match.modifier == Self.roughly
    }
    for i in drafts.indices where drafts[i].status == nil {
      let isGrowth = drafts[i].value == nil && drafts[i].change != nil
      drafts[i].isAim = isPlan && isGrowth || drafts[i].value.map { isRoundCount($0, drafts[i]) } ?? false
    }
  }

  /// Whether a verb tells of a round number of 以上: 新培育企业200家以上.
  private func isRoundCount(_ figure: StatementDraft.Figure, _ row: StatementDraft) -> Bool {
    guard figure.match.kind == .number, figure.match.modifier == Self.atLeast,
      case .exact(let value)? = figure.match.value,
      row.core != row.label || !row.front.isEmpty
    else { return false }
    return "\(value)".drop { $0 == "0" }.reversed().drop { $0 == "0" || $0 == "." }.count <= 2
  }

  private static let roughly = "左右"
  private static let atLeast = "以上"
}
