package org.jieming.api.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.app.CannotListen;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.language.Malformed;
import org.jieming.language.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a sentence in both languages and an exit code; never into a stack trace. */
final class Complaints {
    /** Done, but there is something to look at. */
    static final int FINDINGS = 1;
    /** The words of the call are wrong. */
    static final int USAGE = 2;
    /** The machine, the store or the network does not do its part. */
    static final int ENVIRONMENT = 3;

    private Complaints() {}

    /** Options that the rest of the program knows by another name. */
    private static final Map<String, String> OPTIONS =
            Map.of("revision", "as-of", "mapping", "map", "name", "save-profile");

    static int answer(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Malformed malformed) {
            err.println("错误 " + malformed.field() + "“" + malformed.given() + "”:"
                    + malformed.remedy().zh());
            err.println("error: " + malformed.field() + " '" + malformed.given() + "': "
                    + malformed.remedy().en());
            return isOption(malformed.field(), command) ? USAGE : FINDINGS;
        }
        if (failure instanceof StoreUnavailable unavailable) {
            err.println("环境错误:" + unavailable.sentence().zh());
            err.println("environment: " + unavailable.sentence().en());
            return ENVIRONMENT;
        }
        if (failure instanceof CannotListen taken) {
            err.println("环境错误:" + taken.sentence().zh());
            err.println("environment: " + taken.sentence().en());
            return ENVIRONMENT;
        }
        if (failure instanceof IOException) {
            err.println("环境错误:" + text(failure));
            err.println("environment: " + text(failure));
            return ENVIRONMENT;
        }
        if (failure instanceof InvalidPathException noName) {
            err.println("用法错误:不能作文件名 " + noName.getMessage());
            err.println("usage: no name of a file: " + noName.getMessage());
            return USAGE;
        }
        err.println("内部错误,请报告:" + failure);
        err.println("internal error, please report: " + failure);
        failure.printStackTrace(err);
        return ENVIRONMENT;
    }

    /** Whether what was typed is at fault; otherwise it is what stands in a file or in the register. */
    private static boolean isOption(String field, CommandLine command) {
        return field.equals("process")
                || field.startsWith("inputs.")
                || command.getCommandSpec().optionsMap().containsKey("--" + OPTIONS.getOrDefault(field, field));
    }

    static int usage(ParameterException wrong, String[] arguments) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("用法错误 usage: " + wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unknown) {
            nearest(unknown).ifPresent(option -> err.println("最接近的是 the nearest is: " + option));
        }
        err.println("帮助 help: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return USAGE;
    }

    private static Optional<String> nearest(UnmatchedArgumentException unknown) {
        String first = unknown.getUnmatched().get(0);
        return first.startsWith("-")
                ? Nearest.to(
                        first.split("=", 2)[0],
                        unknown.getCommandLine().getCommandSpec().optionsMap().keySet())
                : Nearest.to(first, unknown.getCommandLine().getSubcommands().keySet());
    }

    private static String text(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure.getMessage()
                + (cause == null || cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")");
    }
}
