public import ArgumentParser
public import PolicyText

extension OffsetUnit: ExpressibleByArgument {}
