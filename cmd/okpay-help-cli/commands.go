package main

import "github.com/spf13/cobra"

// commands lists what the program can do, in the order of its help.
func commands(e *env) []*cobra.Command {
	return []*cobra.Command{
		newSearchCommand(e),
		newLetterCommand(e),
		newHandoverCommand(e),
		newGuardCommand(e),
		newInspectCommand(e),
		newCheckCommand(e),
		newNewPackCommand(e),
		newRankCommand(e),
	}
}
