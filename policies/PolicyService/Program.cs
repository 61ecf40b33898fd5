using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using PolicyDsl.Ledger;
using PolicyDsl.Ledger.AspNetCore;
using PolicyDsl.Policies;
using PolicyDsl.PolicyService;

// Nothing that is answered or logged depends on where the server stands.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// The settings lie beside the program, wherever it is started from.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (args.Contains(ReceiptKeyCommand.Verb))
    return ReceiptKeyCommand.Run(builder.Configuration, TimeProvider.System, Console.Out, Console.Error);
builder.WebHost.UseKestrelHttpsConfiguration();
builder.AddPolicyHost();
builder.AddLedgerAccess();
builder.Services.AddPolicies();
builder.Services.AddLedger(new LedgerOptions { Connection = builder.Configuration["Ledger:Connection"] });
builder.Services.AddLedgerRoutes();
builder.Services.ConfigureAll<OpenApiOptions>(FinancingExample.Add);
Telemetry.Add(builder);

var app = builder.Build();
app.UsePolicyHost();
app.MapPolicies();
app.MapLedger();
return await AddressInUse.RunAsync(app);
