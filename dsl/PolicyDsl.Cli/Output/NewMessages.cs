using PolicyDsl.Runtime;

namespace PolicyDsl.Cli.Output;

/// <summary>What <c>policy new</c> says by itself.</summary>
internal static class NewMessages
{
    public static readonly Message About = new(
        "aboutNew",
        "新建一个政策：以编号为名的文件夹，里面是一份可以照着改的示例。",
        "Makes a policy to edit: a folder named by its id, with a first file in it."
    );

    public static readonly Message AboutName = new(
        "aboutNewName",
        "政策的编号：小写字母、数字和连字符，如 equipment-2025。",
        "The policy's id: lower-case letters, digits and hyphens, like equipment-2025."
    );

    public static Message NotAnId(string name) =>
        new(
            "notAnId",
            $"{name} 不能作为政策编号：请用小写字母和数字，中间可用连字符，如 equipment-2025，最多 64 个字符。",
            $"{name} is no policy id: write lower-case letters and digits, with hyphens between them, like equipment-2025, at most 64 characters."
        );

    public static Message Exists(string path) =>
        new("exists", $"{path} 已经存在，没有改动。换一个编号，或者直接编辑它。", $"{path} is there already and was left alone. Choose another id, or edit it.");

    public static Message Made(string file, string folder) =>
        new(
            "made",
            $"已写好 {file}。\n用文本编辑器打开它，修改后运行：\n  policy check {folder}\n  policy test {folder}",
            $"{file} is written.\nOpen it in a text editor, change it, then run:\n  policy check {folder}\n  policy test {folder}"
        );
}
