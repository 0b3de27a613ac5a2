/// Who has what part in a task: 建设12个公园（牵头单位：市住建局）.
public struct Duty: Hashable, Sendable, Codable {
  /// The task; of a long one the beginning.
  public let task: Statement.Part
  /// The part: `lead`, `responsible` or `supporting`.
  public let role: String
  /// Who has it, as the text has it: 市住建局, 各县（市、区）.
  public let agency: Statement.Part
  /// The number of the entity that it is, where it was found as a name.
  public let entity: Int?
  /// The words that say so: 牵头单位：.
  public let cue: Statement.Part
}
