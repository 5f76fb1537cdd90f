; The installer for Windows, for Inno Setup 6: iscc /DVersion=0.1.0 coach.iss
; It takes dist\breath-coach as PyInstaller left it, and needs no administrator.

#define Name "Breath Coach"
#define Root AddBackslash(SourcePath) + "..\.."

[Setup]
; Never change it: by this number an upgrade finds what it replaces.
AppId={{7C0B4C52-9E0D-4E7F-9B1D-5B1E9F0C6A31}
AppName={#Name}
AppVersion={#Version}
AppPublisher=The Breath Coach developers
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile={#Root}\LICENSE
SetupIconFile={#Root}\build\breath-coach.ico
UninstallDisplayIcon={app}\coach-window.exe
OutputDir={#Root}\dist
OutputBaseFilename=breath-coach-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes

[Files]
Source: "{#Root}\dist\breath-coach\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\coach-window.exe"; AppUserModelID: "breath-coach"

[Registry]
Root: HKA; Subkey: "Software\Classes\.breathcoach"; ValueType: string; ValueData: "BreathCoach.Routine"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\BreathCoach.Routine"; ValueType: string; ValueData: "Breath Coach routine"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\BreathCoach.Routine\DefaultIcon"; ValueType: string; ValueData: "{app}\coach-window.exe,0"
Root: HKA; Subkey: "Software\Classes\BreathCoach.Routine\shell\open\command"; ValueType: string; ValueData: """{app}\coach-window.exe"" ""%1"""

[Run]
Filename: "{app}\coach-window.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[UninstallRun]
Filename: "{app}\coach.exe"; Parameters: "remind remove --all"; Flags: runhidden; RunOnceId: "Reminders"
