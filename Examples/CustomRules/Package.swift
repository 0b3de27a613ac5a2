// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "CustomRules",
  platforms: [.macOS(.v13)],
  // A package of your own says .package(url: …, from: …) here.
  dependencies: [.package(name: "PolicyText", path: "../..")],
  targets: [
    .target(
      name: "CustomRules", dependencies: [.product(name: "PolicyText", package: "PolicyText")],
      resources: [.copy("Rules")]),
    .executableTarget(name: "platforms", dependencies: ["CustomRules"]),
    .testTarget(name: "CustomRulesTests", dependencies: ["CustomRules"]),
  ],
  swiftLanguageModes: [.v6]
)
