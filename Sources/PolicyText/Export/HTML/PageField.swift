/// A field of a row of the page's data.
enum PageField {
  case number(Int)
  case text(String?)
  case row([PageField])

  var isThere: Bool {
    if case .text(nil) = self { false } else { true }
  }

  static func place(_ span: TextSpan) -> [PageField] { [.number(span.start), .number(span.end)] }

  /// A name: start, end, type, entity, rule, confidence, the full name where it is another, role, and for each
  /// piece of evidence kind, start and end.
  static func name(_ name: Entity) -> [PageField] {
    place(name.span) + [
      .text(name.type.rawValue), .number(name.id), .text(name.rule), .text(name.confidence.rawValue),
      .text(name.canonicalName == name.text ? nil : name.canonicalName), .text(name.role),
      .row(name.evidence.flatMap { [.text($0.kind.rawValue)] + place($0.span) }),
    ]
  }

  /// A figure: start, end, kind, value, unit, modifier, direction, and `relative` for a date told from the
  /// text's own day; the bounds where they say more than the value.
  static func figure(_ figure: Quantity) -> [PageField] {
    let (lower, upper) = (figure.lower.map { "\($0)" }, figure.upper.map { "\($0)" })
    let value = figure.value?.description
    let isPlain = lower == upper && lower == value || value == "\(lower ?? "")/\(upper ?? "")"
    return place(figure.span) + [
      .text(figure.kind.rawValue), .text(value), .text(figure.unit), .text(figure.modifier),
      .text(figure.direction?.rawValue), .text(figure.isRelative ? "relative" : nil),
      .text(isPlain ? nil : lower), .text(isPlain ? nil : upper),
    ]
  }

  /// A figure of a statement: start, end, value, what bounds it, direction.
  static func figure(_ figure: Statement.Figure, _ direction: Statement.Direction? = nil) -> [PageField] {
    place(figure.span)
      + [.text(figure.value?.description), .text(figure.bound?.rawValue), .text(direction?.rawValue)]
  }

  /// A time: start, end, and in ISO 8601.
  static func period(_ period: Statement.Period) -> [PageField] {
    place(period.span) + [.text(period.value)]
  }

  /// A duty: start and end of the agency, of the task and of the cue, the role, and the full name of the
  /// agency where it is another.
  static func duty(_ named: NamedDuty) -> [PageField] {
    let duty = named.duty
    let isNamedInFull = named.name == duty.agency.text.withoutLineBreaks
    return [duty.agency, duty.task, duty.cue].flatMap { place($0.span) }
      + [.text(duty.role), .text(isNamedInFull ? nil : named.name)]
  }
}
