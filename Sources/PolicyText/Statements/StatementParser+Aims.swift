// Aims that no word of the sentence tells.
extension StatementParser {
  /// Takes the statements of a sentence for aims where the form of a figure shows that one is: a growth of 左右,
  /// which nobody measures; a round count of 以上 that a verb tells of; a bound that is laid down.
  mutating func markAims() {
    guard drafts.contains(where: { $0.status == nil && isPlanned($0) }) else { return }
    for i in drafts.indices where drafts[i].status == nil { drafts[i].isAim = true }
  }

  private func isPlanned(_ row: StatementDraft) -> Bool {
    guard let value = row.value?.match else {
      return row.change?.figure?.match.modifier == Self.roughly && !row.isSum
    }
    guard let modifier = value.modifier else { return false }
    return Self.laidDown.contains(modifier) || Self.rough.contains(modifier) && isRoundCount(value, row)
  }

  /// Whether a verb tells of a round number: 新培育企业200家以上.
  private func isRoundCount(_ figure: FigureMatch, _ row: StatementDraft) -> Bool {
    guard case .exact(let value)? = figure.value, [.number, .money, .measure].contains(figure.kind),
      row.isTold
    else { return false }
    return "\(value)".drop { $0 == "0" }.reversed().drop { $0 == "0" || $0 == "." }.count <= 2
  }

  private static let roughly = "左右"
  private static let rough: Set<String> = ["以上", "左右"]
  private static let laidDown: Set<String> = ["不低于", "不少于", "不高于", "不超过"]
}
