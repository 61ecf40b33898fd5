using PolicyDsl.AspNetCore;
using PolicyDsl.Policies;

var builder = PolicyHost.CreateBuilder(args);
builder.WebHost.UseKestrelHttpsConfiguration();
builder.Services.AddPolicies();

var app = builder.Build();
app.UsePolicyHost();
app.MapPolicies();
return await PolicyHost.RunAsync(app);
