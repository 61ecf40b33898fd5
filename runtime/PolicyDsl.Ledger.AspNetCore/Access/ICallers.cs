namespace PolicyDsl.Ledger.AspNetCore;

/// <summary>Tells who calls.</summary>
public interface ICallers
{
    /// <summary>Who calls this route. The route has let the caller in: it is one of the roles of <c>RequireRole</c>.</summary>
    /// <exception cref="InvalidOperationException">The route does not say who may use it, or was reached by somebody who may not.</exception>
    Caller Of(HttpContext context);
}
