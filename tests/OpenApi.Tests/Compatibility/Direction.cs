namespace PolicyDsl.OpenApi.Tests.Compatibility;

/// <summary>Who writes what a schema describes.</summary>
internal enum Direction
{
    /// <summary>The client: what was accepted must be accepted still.</summary>
    Request,

    /// <summary>The service: what was promised must hold still.</summary>
    Answer,
}
