using PolicyDsl.Model;

namespace PolicyDsl.Review.Differences.Pairing;

/// <summary>Takes one change back: gives the new policy with this one thing as it was, to see what it alone does.</summary>
internal delegate PolicyModel Undo(PolicyModel @new);
