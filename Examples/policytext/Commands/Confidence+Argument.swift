public import ArgumentParser
public import PolicyText

extension Confidence: ExpressibleByArgument {}
