global using PolicyDsl.Layout;
global using PolicyDsl.Model;
global using PolicyDsl.Runtime;
global using PolicyDsl.Wording;
global using ValueType = PolicyDsl.Model.ValueType;
