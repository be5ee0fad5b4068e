package org.jieming.api.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jieming.api.app.NativeParts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The program: without a command it serves. */
@Command(
        name = "jieming",
        version = "Jieming 界名 0.1.0",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        usageHelpAutoWidth = true,
        description = {
            "界名:地名与区划界线地理信息服务。不带命令时启动服务。",
            "Jieming, a geographic information service for place names and boundaries. Without a command it serves."
        },
        footer = {
            "退出码 Exit codes: 0 完成 done; 1 有问题 findings; 2 用法错误 usage; 3 环境错误 environment",
            "每个选项也可用环境变量,例如 --port 即 JIEMING_PORT;或写入数据目录中的 jieming.properties(port = 8080)。",
            "Every option is also an environment variable: --port is JIEMING_PORT; or, for the server, a line of",
            "jieming.properties in the data folder. Options go before the environment, the environment before the file."
        },
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            AnalyseCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            ResetPasswordCommand.class
        })
public final class Jieming {
    private Jieming() {}

    /** Runs the program and ends the process with its exit code. */
    public static void main(String[] arguments) {
        NativeParts.unpackInScratch();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, System.getenv(), arguments));
    }

    /** Runs the program and tells its exit code. */
    public static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        CommandLine program = new CommandLine(new Jieming())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Complaints::answer)
                .setParameterExceptionHandler(Complaints::usage);
        String[] words = withServe(arguments, program);
        try {
            program.setDefaultValueProvider(Configuration.read(program, environment, words));
        } catch (ParameterException wrong) {
            return Complaints.usage(wrong, words);
        }
        return program.execute(words);
    }

    /** Puts {@code serve} before options that come without a command. */
    private static String[] withServe(String[] arguments, CommandLine program) {
        if (arguments.length > 0) {
            String first = arguments[0];
            boolean isCommand = program.getSubcommands().containsKey(first);
            boolean isAboutProgram =
                    first.equals("--help") || first.equals("-h") || first.equals("--version") || first.equals("-V");
            if (isCommand || isAboutProgram || !first.startsWith("-")) {
                return arguments;
            }
        }
        String[] served = new String[arguments.length + 1];
        served[0] = "serve";
        System.arraycopy(arguments, 0, served, 1, arguments.length);
        return served;
    }
}
