// System.ValueType would make the name ambiguous everywhere.
global using ValueType = PolicyDsl.Model.ValueType;
