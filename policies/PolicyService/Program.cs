using PolicyDsl.AspNetCore;
using PolicyDsl.Ledger;
using PolicyDsl.Ledger.AspNetCore;
using PolicyDsl.Policies;
using PolicyDsl.PolicyService;

var builder = PolicyHost.CreateBuilder(args);
if (args.Contains(ReceiptKeyCommand.Verb))
    return ReceiptKeyCommand.Run(builder.Configuration, TimeProvider.System, Console.Out, Console.Error);
builder.WebHost.UseKestrelHttpsConfiguration();
builder.AddLedgerAccess();
builder.Services.AddPolicies();
builder.Services.AddLedger(new LedgerOptions { Connection = builder.Configuration["Ledger:Connection"] });
builder.Services.AddLedgerRoutes();
Telemetry.Add(builder);

var app = builder.Build();
app.UsePolicyHost();
app.MapPolicies();
app.MapLedger();
return await PolicyHost.RunAsync(app);
