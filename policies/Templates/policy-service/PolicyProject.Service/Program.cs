using PolicyDsl.AspNetCore;
#if (ledger)
using PolicyDsl.Ledger;
using PolicyDsl.Ledger.AspNetCore;
#endif
using PolicyNamespace.Policies;

var builder = WebApplication.CreateSlimBuilder(args);
builder.AddPolicyHost();
#if (ledger)
builder.AddLedgerAccess();
#endif
builder.Services.AddPolicies();
#if (ledger)
builder.Services.AddLedger(new LedgerOptions { Connection = builder.Configuration["Ledger:Connection"] });
builder.Services.AddLedgerRoutes();
#endif

var app = builder.Build();
app.UsePolicyHost();
app.MapPolicies();
#if (ledger)
app.MapLedger();
#endif
app.Run();
