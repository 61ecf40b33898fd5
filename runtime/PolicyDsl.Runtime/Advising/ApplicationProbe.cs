namespace PolicyDsl.Runtime;

/// <summary>Asks what an application would come to with one input changed.</summary>
/// <param name="clause">The clause that is applied for.</param>
/// <param name="application">The application.</param>
internal sealed class ApplicationProbe(ClauseDefinition clause, IApplication application)
{
    private IApplicationSink? sink;
    private int changed = -1;

    /// <summary>The application with one value changed. It holds until the next is asked for.</summary>
    /// <param name="index">The input's index; it has a value.</param>
    /// <param name="value">The value, as an application holds it.</param>
    public IApplication With(int index, object value)
    {
        if (sink is null)
        {
            sink = clause.NewApplication();
            ApplicationCopy.To(clause.Info.Inputs, application, sink);
        }
        if (changed >= 0 && changed != index)
            ApplicationCopy.Set(sink, clause.Info.Inputs[changed], changed, application.GetInput(changed)!);
        changed = index;
        ApplicationCopy.Set(sink, clause.Info.Inputs[index], index, value);
        return sink.Complete();
    }
}
