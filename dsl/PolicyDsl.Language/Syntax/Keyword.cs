namespace PolicyDsl.Syntax;

/// <summary>A word of the syntax, whatever its spelling. Keywords.cs is the one table of both spellings.</summary>
#pragma warning disable CS1591 // Each member is documented by its two spellings in the table.
public enum Keyword
{
    // Header
    Policy, Document, Implements, Revision, Issuer, Issued, Effective, Expires, RoundedTo, HalfUp, RoundDown, RoundUp, HalfEven,
    Fen, Jiao, Yuan, HundredYuan, ThousandYuan, TenThousandYuan,
    // Declarations
    Enum, Applicant, Input, ReviewInput, Term, Parameter, Table, Condition, Require, Clause, Award, Subsidy, Grant, Support, Benefit, Refer,
    Quota, Limit, Times, Once, Rubric, CriterionGroup, Criterion, Material, Contact, Instalments, Settlement, Example, Given, Use, Ledger,
    Application, Result, Inclusive, ExclusiveBound,
    // Settlement
    Exclude, KeepHighest, MutuallyExclusive, Floor, Budget, Pool, Unless, First, InOrder, ProRata, Except, Only, WithEarlierYears,
    // Modifiers
    Source, Note, Reading, When, Evidence, Optional, ExcludingTax, Range, To, Matching, Length, Default, ForTheRecord, InPrinciple, AtMost,
    AtLeast, ByReview, PaidTo, Stacked, OutsideCap, TopUp, Weight, Phone, Per, EachYear, By, Ascending, Descending, Ties, AllIn, NoRefill, From,
    On, Entirely, InMonths, InDays,
    // Expressions
    If, Then, Else, And, Or, Not, Yes, No, In, Choose, Otherwise, Tiers, NewlyAbove, Progressive, AndAbove, AndBelow, Of, Sum, Count, Min, Max,
    Last, CalendarYears, Year, SubmittedOn, ApplicationYear, PreviousYear, Rank, Tier, AlreadyPaid,
    // Comparison
    NotLess, Reaches, Exceeds, IsAbove, NotExceeding, NotAbove, IsBelow, ShortOf, Is, IsNot, Before, After, NotBefore, NotAfter,
    // Outcomes
    Eligible, Ineligible, Incomplete, Review, Delegated, NotInForce, Granted, Pooled, Rejected,
    // Types
    Money, Number, Integer, Rate, Bool, Date, Duration, Text, CreditCode, List,
}
