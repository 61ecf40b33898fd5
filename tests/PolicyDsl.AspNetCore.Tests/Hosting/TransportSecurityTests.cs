using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PolicyDsl.AspNetCore.Tests.Hosting;

/// <summary>Who once came over HTTPS is told to do so always.</summary>
public sealed class TransportSecurityTests
{
    [Theory]
    [InlineData("Production", "portal.example.cn", "/policies", true)]
    [InlineData("Production", "portal.example.cn", "/policies/faulty/clauses/fault/evaluate", true)]
    [InlineData("Production", "localhost", "/policies", false)]
    [InlineData("Development", "portal.example.cn", "/policies", false)]
    public async Task Over_https_outside_Development_every_answer_says_so(string environment, string host, string path, bool expected)
    {
        var certificate = NewCertificate();
        try
        {
            await using var service = await Service.StartAsync(
                SamplePolicies.All,
                "--urls=https://127.0.0.1:0",
                $"--environment={environment}",
                $"--Kestrel:Certificates:Default:Path={certificate}",
                "--Kestrel:Certificates:Default:Password=test"
            );
            using var client = new HttpClient(new HttpClientHandler { ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator });
            using var request = new HttpRequestMessage(path.EndsWith("evaluate", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, new Uri(service.Address, path));
            request.Headers.Host = host;
            request.Content = request.Method == HttpMethod.Post ? Service.Json("{}") : null;

            using var response = await client.SendAsync(request);

            Assert.Equal(expected ? ["max-age=31536000"] : [], response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values : []);
        }
        finally
        {
            File.Delete(certificate);
        }
    }

    [Fact]
    public async Task Over_plain_http_nothing_is_said()
    {
        await using var service = await Service.StartAsync(SamplePolicies.All);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/policies") { Headers = { Host = "portal.example.cn" } };

        using var response = await service.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
    }

    private static string NewCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=portal.example.cn", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "test"));
        return path;
    }
}
