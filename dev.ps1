# dev.ps1 - what a developer runs on Windows. ".\dev.ps1 help" lists it.
# The script dev, for Linux and macOS, knows more: lint, journeys, packages.
[CmdletBinding()]
param(
    [Parameter(Position = 0)][string]$Command = 'help',
    [Parameter(Position = 1, ValueFromRemainingArguments = $true)][string[]]$Rest
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location $PSScriptRoot

$Tags = 'migrated_fynedo'

function Stop-With([string]$Words) {
    [Console]::Error.WriteLine("dev: $Words")
    exit 1
}

# Invoke-Go runs go and stops when it fails: PowerShell does not by itself.
function Invoke-Go {
    & go @args
    if ($LASTEXITCODE -ne 0) { Stop-With "go $($args[0]) failed" }
}

function Assert-Tools {
    if (-not (Get-Command go -ErrorAction SilentlyContinue)) {
        Stop-With 'Go is not installed, or not on the PATH. Get Go 1.26 or newer from go.dev/dl, then run this again.'
    }
    if (-not (Get-Command gcc -ErrorAction SilentlyContinue)) {
        Stop-With 'A C compiler is missing. Install MSYS2, then in its terminal: pacman -S mingw-w64-ucrt-x86_64-gcc; and put its ucrt64\bin on the PATH.'
    }
    $env:CGO_ENABLED = '1'
}

function Get-VersionFlags {
    $base = (Select-String -Path FyneApp.toml -Pattern '^Version = "(.*)"').Matches[0].Groups[1].Value
    $commit = 'unknown'; $date = 'unknown'
    if (Get-Command git -ErrorAction SilentlyContinue) {
        $commit = & git rev-parse --short=10 HEAD
        $date = & git log -1 --format=%cs
    }
    "-X main.version=$base-dev.g$commit -X main.commit=$commit -X main.date=$date"
}

function Build-Programs {
    New-Item -ItemType Directory -Force build | Out-Null
    $flags = Get-VersionFlags
    Invoke-Go build -tags $Tags -trimpath -ldflags "-H=windowsgui $flags" -o build/okpay-help.exe ./cmd/okpay-help
    $env:CGO_ENABLED = '0'
    Invoke-Go build -trimpath -ldflags $flags -o build/okpay-help-cli.exe ./cmd/okpay-help-cli
    $env:CGO_ENABLED = '1'
}

switch ($Command) {
    'run' {
        Assert-Tools
        Build-Programs
        & build/okpay-help.exe @Rest
    }
    'build' {
        Assert-Tools
        Build-Programs
        Write-Output 'build/okpay-help.exe build/okpay-help-cli.exe'
    }
    'test' {
        Assert-Tools
        Invoke-Go vet -tags "$Tags,test" ./...
        Invoke-Go test ./faq/... ./internal/...
        Invoke-Go test -tags "$Tags,test" ./app/... ./assets/... ./cmd/okpay-help-cli/... ./examples/...
        Write-Output '== all passed; the journeys in the real window run on Linux only'
    }
    'help' {
        Write-Output @'
.\dev.ps1 run [ARGS]   build the window and start it
.\dev.ps1 test         vet and the tests that run on Windows
.\dev.ps1 build        both programs into build\
'@
    }
    default { Stop-With "there is no ""$Command""; .\dev.ps1 help lists what there is" }
}
