#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

extension Quantity.Value: Codable {
  /// Reads a value from its ``description``.
  ///
  /// - Throws: `DecodingError.dataCorrupted` if the text is neither a number, a range or ratio of numbers,
  ///   nor a date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    if let text = try container.decodeIfPresent(String.self, forKey: .date) {
      self = .date(text)
    } else if let pair = try container.decodeIfPresent([String].self, forKey: .range) {
      let (low, high) = try Self.two(pair, container, .range)
      self = .range(low, high)
    } else if let pair = try container.decodeIfPresent([String].self, forKey: .fraction) {
      let (numerator, denominator) = try Self.two(pair, container, .fraction)
      self = .fraction(numerator, denominator)
    } else {
      self = .exact(try Self.number(try container.decode(String.self, forKey: .exact), container, .exact))
    }
  }

  /// Writes the value with its form as the key, numbers as strings of digits so that no reader rounds them.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .exact(let value): try container.encode("\(value)", forKey: .exact)
    case .range(let low, let high): try container.encode(["\(low)", "\(high)"], forKey: .range)
    case .fraction(let a, let b): try container.encode(["\(a)", "\(b)"], forKey: .fraction)
    case .date(let text): try container.encode(text, forKey: .date)
    }
  }

  private enum Key: String, CodingKey { case exact, range, fraction, date }

  private static func two(
    _ pair: [String], _ container: KeyedDecodingContainer<Key>, _ key: Key
  ) throws -> (Decimal, Decimal) {
    guard pair.count == 2 else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "two numbers are wanted, \(pair.count) are given")
    }
    return (try number(pair[0], container, key), try number(pair[1], container, key))
  }

  private static func number(
    _ text: String, _ container: KeyedDecodingContainer<Key>, _ key: Key
  ) throws -> Decimal {
    let isNumeral = !text.isEmpty && text.utf8.allSatisfy { $0 == 45 || $0 == 46 || (48...57).contains($0) }
    guard isNumeral, let value = Decimal(string: text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: container, debugDescription: "“\(text)” is no decimal number")
    }
    return value
  }
}
