public import ArgumentParser
public import PolicyText

extension CalendarDay: ExpressibleByArgument {
  /// Reads `2026-01-20`.
  public init?(argument: String) { self.init(argument) }
}
