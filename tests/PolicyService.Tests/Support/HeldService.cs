namespace PolicyDsl.PolicyService.Tests;

/// <summary>The service's answers are held to the OpenAPI document that lies in the repository, whatever a test is about.</summary>
public sealed partial class RunningService
{
    static partial void Hold(ref HttpMessageHandler handler) => handler = ContractHandler.OfChengdu(handler);
}
