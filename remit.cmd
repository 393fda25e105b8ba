@echo off
rem Starts Remit. Builds it first when nothing is built yet or a Java source is newer than the build.
setlocal EnableExtensions DisableDelayedExpansion

set "home=%~dp0"
set "home=%home:~0,-1%"
set "target=%home%\target"
set "jar=%target%\remit.jar"
set "archive=%target%\remit.jsa"
set "known=%target%\remit.java"
set "sources=%target%\built-from"
set "lock=%target%\building.lock"

call :find_java || exit /b 70
call :is_built || call :build || exit /b 70
if not exist "%archive%" call :make_archive

set "shared="
for %%A in ("%archive%") do if %%~zA0 GTR 0 set shared="-XX:SharedArchiveFile=%archive%"

"%java%" %shared% -Xshare:auto -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 "-Dremit.home=%home%" -jar "%jar%" %*
exit /b %ERRORLEVEL%

:find_java
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%J in (java.exe) do set "java=%%~$PATH:J"
if not defined java (
  >&2 echo Remit needs Java 17 or newer, and no Java was found. Install it, or set JAVA_HOME to its folder.
  exit /b 1
)
set "checked="
if exist "%known%" set /p checked=<"%known%"
if "%checked%"=="%java%" exit /b 0
set "version="
for /f "tokens=3" %%V in ('^""%java%" -version 2^>^&1 ^| findstr /c:" version "^"') do if not defined version set "version=%%~V"
if not defined version (
  >&2 echo Remit needs Java 17 or newer, and "%java%" did not start.
  exit /b 1
)
set "major=0"
for /f "delims=.-+" %%M in ("%version%") do set "major=%%M"
if %major% LSS 17 (
  >&2 echo Remit needs Java 17 or newer, and "%java%" is version %version%. Set JAVA_HOME to a newer one.
  exit /b 1
)
if exist "%target%\" >"%known%" 2>nul echo %java%
exit /b 0

rem The sources of the last build lie in built-from with their times: xcopy /L /D only lists those that
rem are newer, and its last line begins with their number in every language of Windows.
:is_built
if not exist "%jar%" exit /b 1
if not exist "%home%\src\main\java\" exit /b 0
if not exist "%sources%\main\" exit /b 1
set "changed=0"
for /f %%N in ('xcopy /L /D /S /Y "%home%\src\main" "%sources%\main\" 2^>nul ^<nul') do set "changed=%%N"
if not "%changed%"=="0" exit /b 1
for /f %%N in ('xcopy /L /D /Y "%home%\pom.xml" "%sources%\" 2^>nul ^<nul') do set "changed=%%N"
if not "%changed%"=="0" exit /b 1
exit /b 0

rem One build at a time. A lock that is still there after five minutes was left behind, and is taken over.
:build
if not exist "%target%\" md "%target%" 2>nul
set "waited=0"
:take_lock
md "%lock%" 2>nul && goto locked
set /a waited+=1
if %waited% EQU 2 >&2 echo Waiting for another start of Remit that is building it...
if %waited% GTR 300 if exist "%lock%\" goto locked
if %waited% GTR 300 (
  >&2 echo Remit is not built yet, and cannot write to "%target%".
  exit /b 1
)
ping -n 2 127.0.0.1 >nul
goto take_lock
:locked
call :build_alone
set "failed=%ERRORLEVEL%"
rd "%lock%" 2>nul
exit /b %failed%

:build_alone
call :is_built && exit /b 0
where mvn >nul 2>nul && goto with_maven
if not exist "%jar%" (
  >&2 echo Remit is not built yet, and building it needs Maven ^(mvn^), which was not found. Install Maven 3.8 or newer.
  exit /b 1
)
>&2 echo The sources are newer than the build, and Maven (mvn) was not found: this is the older build.
exit /b 0
:with_maven
if exist "%jar%" (
  >&2 echo Building Remit ^(the sources have changed^)...
) else (
  >&2 echo Building Remit ^(first run, about a minute^)...
)
pushd "%home%"
call mvn -q -B -DskipTests -Dspotless.check.skip package <nul >"%target%\build.log" 2>&1
set "failed=%ERRORLEVEL%"
popd
if not "%failed%"=="0" (
  >&2 type "%target%\build.log"
  >&2 echo Remit could not be built. The whole log is in "%target%\build.log".
  exit /b 1
)
if exist "%sources%\" rd /s /q "%sources%"
xcopy /I /Q /S /Y "%home%\src\main" "%sources%\main\" <nul >nul 2>nul
xcopy /I /Q /Y "%home%\pom.xml" "%sources%\" <nul >nul 2>nul
if exist "%archive%" del /f /q "%archive%" 2>nul
exit /b 0

:make_archive
set "new=%archive%.%RANDOM%"
"%java%" "-XX:ArchiveClassesAtExit=%new%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -Xlog:all=off "-Dremit.home=%home%" -jar "%jar%" classify --format text "%home%\test-data\examples\gastroenterology-letter.json" <nul >nul 2>nul
if not exist "%new%" 2>nul type nul >"%new%"
move /y "%new%" "%archive%" >nul 2>nul
exit /b 0
