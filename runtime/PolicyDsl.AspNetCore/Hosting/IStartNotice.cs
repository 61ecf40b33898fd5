namespace PolicyDsl.AspNetCore;

/// <summary>Something that whoever runs the service must not miss. Said on start, after the line that says where the service is.</summary>
internal interface IStartNotice
{
    /// <summary>Logs it, if there is anything to say.</summary>
    void Log(ILogger logger);
}
